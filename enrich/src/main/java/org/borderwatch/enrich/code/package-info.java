/** The incident coder: what an article says happened, where, when, to whom, and who says so. */
package org.borderwatch.enrich.code;
