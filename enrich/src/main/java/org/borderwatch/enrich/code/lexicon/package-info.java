/** The words of each language: read from the region pack, compiled into one automaton. */
package org.borderwatch.enrich.code.lexicon;
