package org.curlew.lab.gallery;

/**
 * A figure in the list.
 *
 * @param theory whether it is theory alone, nothing is simulated
 */
public record GalleryEntry(String name, String figure, String title, String see, boolean theory) {}
