/** REST under /api/v1: the lab's services as routes, a line each. */
package org.curlew.server.rest;
