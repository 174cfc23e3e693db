/** Notices a publisher whose pages suddenly read differently: a layout that changed under us. */
package org.borderwatch.enrich.drift;
