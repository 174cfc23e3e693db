/** The region's places: their names on every side, and where in a sentence they stand. */
package org.borderwatch.enrich.code.place;
