/** The queue that runs and sweeps share: units of work, the workers they are handed to, what they cost. */
package org.curlew.lab.jobs;
