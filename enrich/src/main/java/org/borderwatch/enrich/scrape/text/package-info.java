/** Text as people read it, and as it is compared. */
package org.borderwatch.enrich.scrape.text;
