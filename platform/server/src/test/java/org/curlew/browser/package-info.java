/** The pages in a real browser against the distribution as it is started by hand: the story of a newcomer, composing, and what holds on every page. */
package org.curlew.browser;
