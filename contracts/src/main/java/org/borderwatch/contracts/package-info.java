/** What the stages say to each other. Depends on none of our modules. */
package org.borderwatch.contracts;
