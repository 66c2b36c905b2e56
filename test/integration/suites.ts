// Every test file of the extension host, one line each; it runs in the Node host, the browser host and the desktop.
import './activation.test';
import './attackSummary.test';
import './codeLens.test';
import './compressed.test';
import './copyRedacted.test';
import './detection.test';
import './explainPage.test';
import './findings.test';
import './geoip.test';
import './hover.test';
import './inlayHints.test';
import './largeLog.test';
import './live.test';
import './memoryLimit.test';
import './nextPacket.test';
import './occurrences.test';
import './outline.test';
