/*
 * Names of services as registered with IANA (Service Name and Transport Protocol Port Number Registry,
 * https://www.iana.org/assignments/service-names-port-numbers), for the ports a firewall log really meets.
 * A few ports have a customary name and no (or another) registration: 5938, 8009, 8728, 9042, 9092, 27017 and the like.
 */

const tcp = `
1 tcpmux 5 rje 7 echo 9 discard 11 systat 13 daytime 17 qotd 18 msp 19 chargen 20 ftp-data 21 ftp 22 ssh
23 telnet 25 smtp 37 time 42 nameserver 43 nicname 49 tacacs 53 domain 70 gopher 79 finger 80 http 88 kerberos
102 iso-tsap 104 acr-nema 109 pop2 110 pop3 111 sunrpc 113 ident 115 sftp 117 uucp-path 118 sqlserv 119 nntp
123 ntp 135 epmap 136 profile 137 netbios-ns 138 netbios-dgm 139 netbios-ssn 143 imap 150 sql-net 156 sqlsrv
161 snmp 162 snmptrap 163 cmip-man 164 cmip-agent 175 vmnet 177 xdmcp 179 bgp 194 irc 199 smux 210 z39-50
213 ipx 220 imap3 259 esro-gen 264 bgmp 311 asip-webadmin 318 pkix-timestamp 366 odmr 369 rpc2portmap
371 clearcase 383 hp-alarm-mgr 389 ldap 401 ups 406 imsp 411 rmt 427 svrloc 434 mobileip-agent 443 https
444 snpp 445 microsoft-ds 464 kpasswd 465 submissions 475 tcpnethaspsrv 497 retrospect 500 isakmp 502 mbap
512 exec 513 login 514 shell 515 printer 517 talk 518 ntalk 520 efs 523 ibm-db2 524 ncp 530 courier 540 uucp
543 klogin 544 kshell 546 dhcpv6-client 547 dhcpv6-server 548 afpovertcp 554 rtsp 563 nntps 587 submission
591 http-alt 593 http-rpc-epmap 601 syslog-conn 623 oob-ws-http 631 ipp 635 rlzdbase 636 ldaps 639 msdp 646 ldp
648 rrp 655 tinc 657 rmc 660 mac-srvr-admin 664 oob-ws-https 674 acap 691 msexch-routing 694 ha-cluster 700 epp
702 iris-beep 706 silc 711 cisco-tdp 749 kerberos-adm 754 tell 765 webster 777 multiling-http 800 mdbs-daemon
802 mbap-s 830 netconf-ssh 847 dhcp-failover2 853 domain-s 860 iscsi 861 owamp-control 862 twamp-control
873 rsync 888 accessbuilder 902 ideafarm-door 903 ideafarm-panic 989 ftps-data 990 ftps 991 nas 992 telnets
993 imaps 995 pop3s 999 puprouter 1010 surf 1080 socks 1085 webobjects 1098 rmiactivation 1099 rmiregistry
1167 cisco-ipsla 1194 openvpn 1214 kazaa 1220 qt-serveradmin 1241 nessus 1270 opsmgr 1293 pkt-krb-ipsec
1311 rxmon 1337 menandmice-dns 1344 icap 1352 lotusnote 1433 ms-sql-s 1434 ms-sql-m 1494 ica 1500 vlsi-lm
1503 imtc-mcs 1512 wins 1521 ncube-lm 1524 ingreslock 1526 pdap-np 1527 tlisrv 1533 virtual-places 1547 laplink
1583 simbaexpress 1604 icabrowser 1645 sightline 1666 netview-aix-6 1677 groupwise 1688 nsjtp-data 1701 l2tp
1707 vdmplay 1718 h323gatedisc 1719 h323gatestat 1720 h323hostcall 1723 pptp 1741 cisco-net-mgmt
1755 ms-streaming 1761 cft-0 1801 msmq 1812 radius 1813 radius-acct 1863 msnp 1883 mqtt 1900 ssdp 1911 mtp
1935 macromedia-fcs 1962 biap-mp 1984 bb 1985 hsrp 1998 x25-svc-port 2000 cisco-sccp 2001 dc 2002 globe
2030 device2 2049 nfs 2082 infowave 2083 radsec 2086 gnunet 2087 eli 2095 nbx-ser 2096 nbx-dir 2100 amiganetfs
2103 zephyr-clt 2121 scientia-ssdb 2152 gtp-user 2181 eforward 2210 noaaport 2222 EtherNet-IP-1 2323 3d-nfsd
2332 rccp 2375 docker 2376 docker-s 2377 swarm 2379 etcd-client 2380 etcd-server 2381 compaq-https
2401 cvspserver 2404 iec-104 2427 mgcp-gateway 2443 powerclientcsf 2483 ttc 2484 ttc-ssl 2598 citriximaclient
2601 discp-client 2604 nsc-ccs 2638 sybaseanywhere 2701 sms-rcinfo 2761 dicom-iscl 2762 dicom-tls 2775 smpp
2947 gpsd 2967 ssc-agent 3000 hbci 3001 origo-native 3050 gds-db 3052 apc-3052 3128 ndl-aas 3205 isns 3225 fcip
3260 iscsi-target 3268 msft-gc 3269 msft-gc-ssl 3283 net-assistant 3299 pdrncs 3300 ceph 3306 mysql
3310 dyna-access 3333 dec-notes 3386 gprs-data 3389 ms-wbt-server 3391 savant 3396 printer-agent
3443 ov-nnm-websrv 3460 edm-manager 3478 stun 3483 slim-devices 3493 nut 3541 voispeed-port 3544 teredo
3551 apcupsd 3632 distcc 3671 efcp 3689 daap 3690 svn 3702 ws-discovery 3724 blizwow 3780 nnp 3784 bfd-control
3799 radius-dynauth 3868 diameter 3872 oem-agent 4000 terabase 4022 dnox 4040 yo-main 4064 ice-srouter
4070 tripe 4111 xgrid 4125 opsview-envoy 4172 pcoip 4190 sieve 4222 nats 4321 rwhois 4333 ahsp 4369 epmd
4443 pharos 4444 krb524 4445 upnotifyp 4500 ipsec-nat-t 4567 tram 4569 iax 4711 trinity-dist 4730 gearman
4739 ipfix 4786 smart-install 4789 vxlan 4840 opcua-tcp 4843 opcua-tls 4848 appserv-http 4899 radmin-port
4949 munin 5000 commplex-main 5001 commplex-link 5004 avt-profile-1 5005 avt-profile-2 5006 wsm-server
5007 wsm-server-ssl 5009 winfs 5022 mice 5031 dmp 5050 mmcc 5051 ita-agent 5060 sip 5061 sips 5080 onscreen
5084 llrp 5093 sentinel-lm 5100 admd 5190 aol 5222 xmpp-client 5223 hpvirtgrp 5228 hpvroom 5246 capwap-control
5269 xmpp-server 5280 xmpp-bosh 5298 presence 5349 stuns 5351 nat-pmp 5353 mdns 5355 llmnr 5357 wsdapi
5358 wsdapi-s 5400 excerpt 5405 netsupport 5432 postgresql 5443 spss 5500 fcp-addr-srvr1 5555 personal-agent
5556 freeciv 5631 pcanywheredata 5632 pcanywherestat 5666 nrpe 5671 amqps 5672 amqp 5678 rrac 5683 coap
5684 coaps 5723 omhs 5724 omsdk 5800 vnc-http 5900 rfb 5938 teamviewer 5984 couchdb 5985 wsman 5986 wsmans
5999 cvsup 6000 x11 6001 x11 6002 x11 6346 gnutella-svc 6347 gnutella-rtr 6379 redis 6389 clariion-evr01
6432 pgbouncer 6443 sun-sr-https 6481 servicetags 6502 boks-servm 6513 netconf-tls 6514 syslog-tls
6543 lds-distrib 6556 checkmk-agent 6566 sane-port 6600 mshvlm 6601 mstmg-sstp 6619 odette-ftps
6626 wago-service 6640 ovsdb 6653 openflow 6665 ircu 6666 ircu 6667 ircu 6668 ircu 6669 ircu 6679 osaut
6697 ircs-u 6888 muse 7000 afs3-fileserver 7001 afs3-callback 7002 afs3-prserver 7003 afs3-vlserver 7070 arcp
7100 font-service 7200 fodms 7400 rtps-discovery 7443 oracleas-https 7474 neo4j 7547 cwmp 7626 simco
7676 imqbrokerd 7680 pando-pub 7687 bolt 7777 cbt 7778 interwise 7779 vstat 8000 irdmi 8001 vcom-tunnel
8002 teradataordbms 8003 mcreport 8008 http-alt 8009 ajp13 8020 intu-ec-svcdisc 8021 intu-ec-client 8032 pro-ed
8080 http-alt 8081 sunproxyadmin 8082 us-cli 8083 us-srv 8086 d-s-n 8087 simplifymedia 8088 radan-http
8090 opsmessaging 8091 jamlink 8100 xprint-server 8116 cp-cluster 8118 privoxy 8123 polipo 8140 puppet
8161 patrol-snmp 8181 intermapper 8182 vmware-fdm 8191 limnerpressure 8200 trivnet1 8243 synapse-nhttps
8280 synapse-nhttp 8300 tmi 8333 bitcoin 8383 m2mservices 8400 cvd 8443 pcsync-https 8444 pcsync-http 8445 copy
8500 fmtp 8554 rtsp-alt 8686 sun-as-jmxrmi 8728 mikrotik-api 8729 mikrotik-api-ssl 8765 ultraseek-http 8778 uec
8787 msgsrvr 8800 sunwebadmin 8834 nessus-xmlrpc 8873 dxspider 8880 cddbp-alt 8883 secure-mqtt 8888 ddi-tcp-1
8899 ospf-lite 8983 solr 8989 sunwebadmins 9000 cslistener 9001 etlservicemgr 9002 dynamid 9009 pichat
9042 cassandra 9050 versiera 9051 fio-cmgmt 9080 glrpc 9090 websm 9091 xmltec-xmlmail 9092 kafka
9100 pdl-datastream 9101 bacula-dir 9102 bacula-fd 9103 bacula-sd 9160 apani1 9191 sun-as-jpda 9200 wap-wsp
9300 vrace 9389 adws 9418 git 9443 tungsten-https 9595 pds 9600 micromuse-ncpw 9668 tec5-sdctp 9800 davsrc
9875 sapv1 9898 monkeycom 9990 osm-appsrvr 9993 palace-2 9997 palace-6 9999 distinct 10000 ndmp 10001 scp-config
10050 zabbix-agent 10051 zabbix-trapper 10080 amanda 10443 cirrossp 11111 vce 11112 dicom 11211 memcache
12345 italk 13722 bpjava-msvc 15000 hydap 16992 amt-soap-http 16993 amt-soap-https 17500 db-lsp 19999 dnp-sec
20000 dnp 20202 ipdtp-port 24242 filesphere 25565 minecraft 25672 rabbitmq-dist 27000 flex-lm 27017 mongodb
27018 mongodb-shard 28017 mongodb-http 32400 plex 33060 mysqlx 44818 EtherNet-IP-2 47001 winrm
48898 tc_ads_discovery 49152 upnp-soap 50000 db2 51413 transmission 51820 wireguard 64738 murmur
`;

const udp = `
7 echo 9 discard 13 daytime 17 qotd 19 chargen 37 time 42 nameserver 49 tacacs 53 domain 67 bootps 68 bootpc
69 tftp 80 http 88 kerberos 111 sunrpc 123 ntp 135 epmap 137 netbios-ns 138 netbios-dgm 139 netbios-ssn
158 pcmail-srv 161 snmp 162 snmptrap 177 xdmcp 192 osu-nms 213 ipx 259 esro-gen 264 bgmp 319 ptp-event
320 ptp-general 370 codaauth2 389 ldap 407 timbuktu 427 svrloc 434 mobileip-agent 443 https 445 microsoft-ds
464 kpasswd 497 retrospect 500 isakmp 502 mbap 512 comsat 513 who 514 syslog 517 talk 518 ntalk 520 router
521 ripng 523 ibm-db2 525 timed 546 dhcpv6-client 547 dhcpv6-server 554 rtsp 593 http-rpc-epmap 623 asf-rmcp
631 ipp 636 ldaps 646 ldp 655 tinc 664 asf-secure-rmcp 749 kerberos-adm 848 gdoi 853 domain-s 862 twamp-control
902 ideafarm-door 989 ftps-data 990 ftps 996 vsinet 1027 6a44 1080 socks 1194 openvpn 1214 kazaa
1419 timbuktu-srv3 1434 ms-sql-m 1503 imtc-mcs 1512 wins 1604 icabrowser 1645 sightline 1646 sa-msg-port
1701 l2tp 1718 h323gatedisc 1719 h323gatestat 1812 radius 1813 radius-acct 1883 mqtt 1900 ssdp 1985 hsrp
1993 snmp-tcp-port 2000 cisco-sccp 2049 nfs 2055 iop 2123 gtp-control 2152 gtp-user 2222 EtherNet-IP-1
2302 bintec-tapi 2362 digiman 2427 mgcp-gateway 2727 mgcp-callagent 2944 megaco-h248 2947 gpsd 3074 xbox
3130 icpv2 3205 isns 3222 glbp 3283 net-assistant 3386 gprs-sig 3389 ms-wbt-server 3391 savant 3478 stun
3493 nut 3544 teredo 3671 efcp 3702 ws-discovery 3784 bfd-control 3785 bfd-echo 3799 radius-dynauth 4070 tripe
4341 lisp-data 4342 lisp-control 4500 ipsec-nat-t 4569 iax 4672 rfa 4739 ipfix 4789 vxlan 4790 vxlan-gpe
4800 iims 5000 commplex-main 5001 commplex-link 5002 rfe 5004 avt-profile-1 5005 avt-profile-2 5050 mmcc
5060 sip 5061 sips 5093 sentinel-lm 5246 capwap-control 5247 capwap-data 5298 presence 5349 stuns
5350 pcp-multicast 5351 nat-pmp 5353 mdns 5355 llmnr 5405 netsupport 5555 personal-agent 5632 pcanywherestat
5670 zre-disc 5678 rrac 5683 coap 5684 coaps 5938 teamviewer 6073 directplay8 6080 gue 6081 geneve 6343 sflow
6346 gnutella-svc 6347 gnutella-rtr 6635 mpls-udp 6653 openflow 6696 babel 6881 bittorrent-dht
7000 afs3-fileserver 7001 afs3-callback 7400 rtps-discovery 7401 rtps-dd-ut 7547 cwmp 8000 irdmi 8116 cp-cluster
8200 trivnet1 8472 otv 8600 asterix 8805 pfcp 9034 realtek-udpserver 9200 wap-wsp 9600 micromuse-ncpw 9875 sapv1
9987 dsm-scm-target 9993 palace-2 10000 ndmp 10001 scp-config 10080 amanda 11211 memcache 12345 italk
17185 soundsvirtual 17500 db-lsp 19132 minecraft-bedrock 19133 minecraft-bedrock6 20000 dnp 25565 minecraft
26000 quake 27015 steam 27036 steam-remote 27960 quake3 28960 call-of-duty 30718 lantronix 33434 traceroute
34962 profinet-rt 34963 profinet-rtm 34964 profinet-cm 41641 tailscale 44818 EtherNet-IP-2 47808 bacnet
51413 transmission 51820 wireguard 64738 murmur
`;

const names: Readonly<Record<'tcp' | 'udp', ReadonlyMap<number, string>>> = { tcp: read(tcp), udp: read(udp) };

function read(table: string): ReadonlyMap<number, string> {
  return new Map([...table.matchAll(/(\d+) (\S+)/g)].map(([, port, name]) => [Number(port), name ?? '']));
}

/** The registered name of a port's service, or `undefined` when it has none or is too rare to be listed. */
export function registeredService(port: number, transport: 'tcp' | 'udp'): string | undefined {
  return names[transport].get(port);
}
