/** The lab: the library of experiments, their runs, plugins and access, in one data directory. */
package org.curlew.lab;
