/** What to poll: the region pack's feeds, brought to the topic that pollers read. */
package org.borderwatch.deploy.feeds;
