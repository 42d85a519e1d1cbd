package org.curlew.lab.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.curlew.lab.store.Remembered;
import org.curlew.spi.InvalidInput;

/** The paper's experiments and those around it, put into a new library once: what somebody deletes stays deleted. The first one is where to start. */
public final class Starters {

    /** Files beside this class, in the order of the library. */
    static final List<String> FILES = List.of(
            "tanh-readout-flip.json",
            "linear-hidden-flips-stable.json",
            "linear-hidden-flips-unstable.json",
            "linear-readout-flips.json",
            "feedback-alignment.json",
            "relu-readout-flip.json",
            "postsynaptic-flips.json",
            "chaos-across-the-transition.json",
            "recurrent-hebb-inhibition.json",
            "digits-curl-descent.json",
            "oja-alone-or-together.json");

    private static final String PUT_IN = "starters";

    private final StoredLibrary library;
    private final Remembered remembered;

    public Starters(StoredLibrary library, Remembered remembered) {
        this.library = library;
        this.remembered = remembered;
    }

    /** Where the plugins that they need are missing, nothing is put in, and the next start tries again. */
    public void putIn() {
        if (remembered.text(PUT_IN).isPresent()) {
            return;
        }
        try {
            List<ImportFile> files = FILES.stream().map(this::read).toList();
            Instant now = Instant.now();
            for (int i = 0; i < files.size(); i++) {
                library.create(files.get(i).text(), files.get(i).experiment(), i == 0, i, now);
            }
            remembered.remember(PUT_IN, "1");
        } catch (InvalidInput pluginsMissing) {
            remembered.remember("starters-missing", shortened(pluginsMissing.getMessage()));
        }
    }

    private ImportFile read(String name) {
        try (InputStream in = Starters.class.getResourceAsStream("starters/" + name)) {
            return library.file(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String shortened(String text) {
        return text.length() > 900 ? text.substring(0, 900) : text;
    }
}
