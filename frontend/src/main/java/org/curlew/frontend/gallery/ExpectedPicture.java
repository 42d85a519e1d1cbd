package org.curlew.frontend.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.curlew.lab.gallery.Gallery;

/** The picture of a figure that this program computed before and is shipped with, beside the figure's definition. */
record ExpectedPicture(String file, byte[] content) {

    /** Empty where none is shipped. */
    static Optional<ExpectedPicture> of(String name) {
        String file = name + ".png";
        try (InputStream in = Gallery.class.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(new ExpectedPicture(file, in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
