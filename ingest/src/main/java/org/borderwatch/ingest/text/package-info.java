/** From bytes to characters, where what is declared is a witness and not the truth. */
package org.borderwatch.ingest.text;
