/** What helps the author of a region pack: to begin with, to check and to complete one. */
package org.borderwatch.deploy.pack;
