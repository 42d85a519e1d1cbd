/** Compose: an experiment put together from declared parts, checked while one types. */
package org.curlew.frontend.compose;
