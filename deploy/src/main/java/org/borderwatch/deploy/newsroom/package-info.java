/**
 * A newsroom that plays a scenario of outlets over HTTP: feeds and pages, some broken, some late.
 */
package org.borderwatch.deploy.newsroom;
