/** Asking the web, safely and politely: one exchange at a time, bounded in every direction. */
package org.borderwatch.ingest.fetch;
