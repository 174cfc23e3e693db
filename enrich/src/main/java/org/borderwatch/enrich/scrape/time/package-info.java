/** Reads days and times as pages write them, in many languages and calendars. */
package org.borderwatch.enrich.scrape.time;
