/** Weighs what the witnesses of a page say of its title, authors and times. */
package org.borderwatch.enrich.scrape.witness;
