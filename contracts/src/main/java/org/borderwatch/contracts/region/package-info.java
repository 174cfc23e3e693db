/** The region that is watched: its parties, districts and time zone, and where its files are. */
package org.borderwatch.contracts.region;
