/** Tells a text that was copied from one of its author's own, in whole or by paragraph. */
package org.borderwatch.enrich.copies;
