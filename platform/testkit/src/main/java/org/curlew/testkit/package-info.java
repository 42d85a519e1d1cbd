/** Contract tests that every plugin can run against itself: implement the interface in a test class and name the contribution. */
package org.curlew.testkit;
