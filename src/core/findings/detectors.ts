import { AllowedDanger } from './allowedDanger';
import { Backscatter } from './backscatter';
import { BogonSource } from './bogonSource';
import { BruteForce } from './bruteForce';
import type { Detector, DetectorTools, Tally, Teller } from './detector';
import { DistributedScan } from './distributedScan';
import { Dominated } from './dominated';
import { SourceFlood } from './flood';
import { FloodDay } from './floodDay';
import { HorizontalScan } from './horizontalScan';
import { InfectedLan } from './infectedLan';
import { MiraiRatio } from './miraiRatio';
import { MiraiSequence } from './miraiSequence';
import { networksOf, systemsOf } from './neighbourhoods';
import { OsGuess } from './osGuess';
import { ProtocolScan } from './protocolScan';
import { RateLimit } from './rateLimit';
import { ReflectionAttempt } from './reflectionAttempt';
import { ReflectionSelf } from './reflectionSelf';
import { ResearchScanners } from './researchScanners';
import { MasscanMark, ZmapMark } from './scanTools';
import { ServiceTraffic } from './serviceTraffic';
import { SlowScan } from './slowScan';
import { StealthScan } from './stealthScan';
import { VerticalScan } from './verticalScan';

/** Every detector, wired so that no two tell of the same packets in different words. */
export function makeDetectors(tools: DetectorTools): {
  readonly detectors: readonly Detector[];
  readonly tallies: readonly Tally[];
  readonly tellers: readonly Teller[];
} {
  const vertical = new VerticalScan(tools);
  const horizontal = new HorizontalScan(tools);
  const bruteForce = new BruteForce(tools);
  const traffic = new ServiceTraffic(tools);
  const reflection = new ReflectionAttempt(tools, traffic);
  const isToldOtherwise = (service: number): boolean =>
    reflection.has(service) || horizontal.has(service) || bruteForce.has(service);
  const { sources: crowd } = tools.thresholds.distributed;
  const { systemOf } = tools.context;
  const distributed = new DistributedScan(tools, networksOf(tools, crowd));
  const detectors = [
    new AllowedDanger(tools),
    new ReflectionSelf(tools),
    new InfectedLan(tools),
    new MiraiSequence(tools),
    bruteForce,
    vertical,
    horizontal,
    traffic,
    reflection,
    new BogonSource(tools),
    distributed,
    ...(systemOf === undefined ? [] : [new DistributedScan(tools, systemsOf(tools, crowd, systemOf), distributed)]),
    new StealthScan(tools),
    new ProtocolScan(tools),
    new Backscatter(tools),
    new ResearchScanners(tools),
    new MasscanMark(tools),
    new ZmapMark(tools),
  ];
  const slow = new SlowScan(tools, (source) => vertical.has(source));
  const tallies = [slow, new MiraiRatio(tools), new FloodDay(tools), new OsGuess(tools)];
  const others = [new SourceFlood(tools, traffic, isToldOtherwise), new RateLimit(tools), new Dominated(tools)];
  return { detectors, tallies, tellers: [...detectors, ...tallies, ...others] };
}
