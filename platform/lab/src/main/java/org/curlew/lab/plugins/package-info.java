/** The plugin host: plugins are found in folders, loaded by PF4J, and offered as a catalogue. */
package org.curlew.lab.plugins;
