/** Pictures drawn without a screen: phase diagrams and curves as PNG, SVG and PDF. */
package org.curlew.lab.picture;
