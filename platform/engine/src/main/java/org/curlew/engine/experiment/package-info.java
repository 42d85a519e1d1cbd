/** The experiment as a value: its parts, its checks, its canonical JSON and identity. */
package org.curlew.engine.experiment;
