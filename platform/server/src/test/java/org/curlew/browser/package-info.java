/** The story of a newcomer, in a real browser against the distribution as it is started by hand. */
package org.curlew.browser;
