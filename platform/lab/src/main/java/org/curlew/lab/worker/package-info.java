/** Worker processes: separate JVMs that compute units, and the protocol by which they are fed: a line of JSON each way. */
package org.curlew.lab.worker;
