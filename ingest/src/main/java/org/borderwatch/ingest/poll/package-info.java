/** The rules of polling: what an answer means for a feed, its entries and their pages. */
package org.borderwatch.ingest.poll;
