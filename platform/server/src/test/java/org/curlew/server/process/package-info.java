/** The distribution as processes, ended in every way. */
package org.curlew.server.process;
