/** Reading the files that people write: every fault named with file, line and remedy. */
package org.borderwatch.contracts.config;
