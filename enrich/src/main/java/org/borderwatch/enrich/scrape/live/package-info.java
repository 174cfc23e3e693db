/** Takes a live blog apart into its entries. */
package org.borderwatch.enrich.scrape.live;
