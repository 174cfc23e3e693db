/** What is polled, and how the sources fare. */
package org.borderwatch.contracts.feed;
