/** A look-up by port number: 1 where the port is one of these. */
export function portSet(ports: readonly number[]): Uint8Array {
  const set = new Uint8Array(65536);
  for (const port of ports) set[port] = 1;
  return set;
}

/** A look-up of the ports that are in none of these sets. */
export function portsBeside(...sets: readonly Uint8Array[]): Uint8Array {
  const beside = new Uint8Array(65536).fill(1);
  for (const set of sets) for (let port = set.indexOf(1); port >= 0; port = set.indexOf(1, port + 1)) beside[port] = 0;
  return beside;
}

/** TCP services above 1023 that devices at home talk to: databases, mail, messaging, web on other ports, Matrix. */
export const tcpServicePorts = portSet([
  1433, 1521, 1935, 3306, 3389, 4443, 5222, 5223, 5228, 5269, 5432, 6667, 6697, 8000, 8008, 8080, 8081, 8443, 8448,
  8883, 9000, 9001, 9443,
]);

/** UDP services that devices at home ask: DNS, HTTP/3, NTP, IKE, DNS over QUIC, STUN, WireGuard. */
export const udpServicePorts = portSet([53, 80, 123, 443, 500, 853, 3478, 3479, 4500, 19302, 51820]);

/** What devices shout into the LAN: NetBIOS, SSDP, WS-Discovery, mDNS, LLMNR. */
export const discoveryPorts = portSet([137, 138, 1900, 3702, 5353, 5355]);

/** DHCP and DHCPv6. */
export const dhcpPorts = portSet([67, 68, 546, 547]);

/** BitTorrent's usual ports: peers keep calling for days after the client has stopped. */
export const peerToPeerPorts = portSet([6881, 6882, 6883, 6884, 6885, 6886, 6887, 6888, 6889, 51413]);

/** Where traceroute's UDP packets go: 33434 and one more for each. */
export const traceroutePorts = { first: 33434, last: 33534 } as const;
