/** What people are shown: figures in words, and foreign text made safe to look at. */
package org.borderwatch.alerts.words;
