/** Merges the reports of one event into one incident a district: a pure function of the reports. */
package org.borderwatch.enrich.merge;
