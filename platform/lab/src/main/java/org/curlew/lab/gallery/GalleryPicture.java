package org.curlew.lab.gallery;

import org.curlew.engine.sweep.Picture;

/**
 * One picture of a figure.
 *
 * @param file name of its files, without ending
 * @param style how it is drawn
 */
public record GalleryPicture(String file, String title, Style style, Picture picture) {

    /** How a sweep becomes a picture. */
    public enum Style {
        /** Two axes as colours. */
        PLANE,
        /** One axis, a curve an arm. */
        ARMS,
        /** A curve a row of a plane. */
        ROWS
    }
}
