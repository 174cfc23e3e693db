/** The only part that reads the web: it polls feeds and downloads their pages. */
package org.borderwatch.ingest;
