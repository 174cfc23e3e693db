/** Addresses: their one canonical spelling, and the site they belong to. */
package org.borderwatch.ingest.url;
