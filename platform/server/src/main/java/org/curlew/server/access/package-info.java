/** Who may talk to the server: the link's token, the names it answers to, the size of what it takes. Accounts would enter here. */
package org.curlew.server.access;
