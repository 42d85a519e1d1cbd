/** One Jetty server with two contexts: REST under /api, the browser's pages at /. */
package org.curlew.server.web;
