/** Reading a feed: from the bytes a server sent to entries, with what had to be mended. */
package org.borderwatch.ingest.feed;
