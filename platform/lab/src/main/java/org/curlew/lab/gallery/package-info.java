/** The paper's figures as named sweeps that ship with the program. */
package org.curlew.lab.gallery;
