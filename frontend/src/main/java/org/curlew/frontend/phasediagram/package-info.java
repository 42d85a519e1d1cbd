/** Phase diagrams: the list of sweeps, a new sweep, a sweep with its map, the cell under the pointer, curves and notes. */
package org.curlew.frontend.phasediagram;
