import type { CardEntry } from './cardEntry';
import { references } from './references';

/** Industrial and building control. */
export const industrialCards: readonly CardEntry[] = [
  {
    port: 102,
    transport: 'tcp',
    service: 'iso-tsap',
    severity: 'critical',
    confidence: 'partly',
    references: [
      references.censysIcs,
      references.shadowserverIcs,
      references.exposedIndustry,
      references.generalKnowledge,
    ],
    title: {
      en: 'Siemens S7 controllers',
      ja: 'Siemens S7 制御装置',
    },
    phrase: {
      en: 'Looking for industrial controllers (Siemens S7)',
      ja: '産業用制御装置 (Siemens S7) の探索',
    },
    why: {
      en: 'The protocol that programs Siemens S7 controllers (PLC) has no login. Whoever reaches it may change a machine.',
      ja: 'Siemens S7 (PLC) のプログラム用プロトコルには認証がありません。届いてしまえば設備を操作できます。',
    },
    fix: {
      en: "Never expose controllers: use a VPN and the controller's access protection.",
      ja: '制御装置を公開せず、VPN と PLC のアクセス保護機能を使ってください。',
    },
  },
  {
    port: 502,
    transport: 'tcp',
    service: 'modbus',
    severity: 'critical',
    confidence: 'verified',
    malware: ['FrostyGoop (2024)'],
    references: [references.censysIcs, references.dragosFrostyGoop, references.shadowserverIcs],
    title: {
      en: 'Modbus controllers',
      ja: 'Modbus 制御装置',
    },
    phrase: {
      en: 'Looking for industrial controllers (Modbus)',
      ja: '産業用制御装置 (Modbus) の探索',
    },
    why: {
      en: 'Modbus has no login: controllers accept reads and writes from anyone. The malware FrostyGoop used it in 2024.',
      ja: 'Modbus には認証がなく、誰からの読み書きも受け付けます。2024 年のマルウェア FrostyGoop が悪用しました。',
    },
    fix: {
      en: 'Never expose it: place it behind a VPN or a data diode.',
      ja: '公開せず、VPN やデータダイオードの内側に置いてください。',
    },
  },
  {
    port: 17185,
    transport: 'udp',
    service: 'wdbrpc',
    severity: 'high',
    confidence: 'verified',
    cves: ['CVE-2010-2965'],
    probePayloadBytes: [64],
    references: [references.vxworksDebug, references.zmapProbes],
    title: {
      en: 'VxWorks debugger',
      ja: 'VxWorks のデバッガー',
    },
    phrase: {
      en: 'A debugger left on gives full memory access',
      ja: '残されたデバッガーによるメモリーの読み書き',
    },
    why: {
      en: 'Many devices with VxWorks were shipped with the debugger on. It reads and writes memory without a password.',
      ja: 'VxWorks を使う機器には、デバッガーが有効なまま出荷されたものが多くあります。パスワードなしでメモリーを読み書きできます。',
    },
    fix: {
      en: "Update the device's firmware and block 17185/udp.",
      ja: 'ファームウェアを更新し、17185/udp を遮断してください。',
    },
  },
  {
    port: 20000,
    transport: 'tcp',
    service: 'dnp3',
    severity: 'critical',
    confidence: 'verified',
    references: [references.npa2015],
    title: {
      en: 'DNP3 (power grid control)',
      ja: 'DNP3 (電力などの遠隔制御)',
    },
    phrase: {
      en: 'Looking for grid control equipment (DNP3)',
      ja: '電力などの制御機器 (DNP3) の探索',
    },
    why: {
      en: "DNP3 controls equipment of power and water utilities. Japan's police reported rising access in July 2015.",
      ja: 'DNP3 は電力や水道の設備を制御するプロトコルです。警察庁は 2015 年 7 月にアクセスの増加を報告しました。',
    },
    fix: {
      en: 'Never expose it: use a VPN and secure authentication.',
      ja: '公開せず、VPN とセキュア認証を使ってください。',
    },
  },
  {
    port: 20256,
    transport: 'tcp',
    service: 'pcom',
    severity: 'critical',
    confidence: 'verified',
    malware: ['CyberAv3ngers'],
    cves: ['CVE-2023-6448'],
    knownExploited: ['CVE-2023-6448'],
    references: [
      references.cisaKnownExploited,
      references.cisaUnitronics,
      references.unitronicsPort,
      references.agilicusUnitronics,
    ],
    title: {
      en: 'Unitronics controllers',
      ja: 'Unitronics 制御装置',
    },
    phrase: {
      en: 'Controllers with the default password 1111',
      ja: '初期パスワード 1111 の制御装置への侵入',
    },
    why: {
      en: 'In November 2023 attackers entered Unitronics controllers of water utilities with the default password "1111".',
      ja: '2023 年 11 月、水道事業者の Unitronics 製 PLC が初期パスワード 1111 のまま侵入されました。',
    },
    fix: {
      en: 'Set a password, change the port, and put the controller behind a VPN.',
      ja: 'パスワードを設定し、ポートを変更して、VPN の内側に置いてください。',
    },
  },
  {
    port: 44818,
    transport: 'tcp',
    service: 'ethernet-ip',
    severity: 'critical',
    confidence: 'partly',
    references: [references.exposedIndustry, references.shadowserverIcs, references.generalKnowledge],
    title: {
      en: 'EtherNet/IP controllers (Rockwell)',
      ja: 'EtherNet/IP 制御装置 (Rockwell)',
    },
    phrase: {
      en: 'Looking for industrial controllers (EtherNet/IP)',
      ja: '産業用制御装置 (EtherNet/IP) の探索',
    },
    why: {
      en: 'Controllers answer reads and writes from anyone who reaches them.',
      ja: '届く相手であれば誰からの読み書きにも応じる制御装置があります。',
    },
    fix: {
      en: 'Never expose controllers; use a VPN.',
      ja: '制御装置を公開せず、VPN を使ってください。',
    },
  },
  {
    port: 47808,
    transport: 'udp',
    service: 'bacnet',
    severity: 'high',
    confidence: 'verified',
    probePayloadBytes: [18, 37],
    references: [references.nicterTop, references.zmapProbes, references.censysIcs],
    title: {
      en: 'BACnet building automation',
      ja: 'BACnet (ビル設備の制御)',
    },
    phrase: {
      en: 'Looking for heating and building controls',
      ja: '空調などビル設備の制御装置の探索',
    },
    why: {
      en: 'Building controllers answer reads and writes without a login.',
      ja: 'ビル設備の制御装置は、認証なしで値の読み書きに応じます。',
    },
    fix: {
      en: 'Keep BACnet in a network of its own and block 47808/udp at the WAN.',
      ja: 'BACnet は専用のネットワークに分け、WAN で 47808/udp を遮断してください。',
    },
  },
];
