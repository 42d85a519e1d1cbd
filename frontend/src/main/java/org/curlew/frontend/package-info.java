/** The browser's pages: views show, presenters decide, neither does mathematics. */
package org.curlew.frontend;
