package org.curlew.frontend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the web components and the look are: addresses with a hash of the content, as the bundler wrote them down. */
public final class Bundle {

    private static final JsonNode MANIFEST = read();

    private Bundle() {}

    public static String script() {
        return MANIFEST.get("script").stringValue();
    }

    public static String style() {
        return MANIFEST.get("style").stringValue();
    }

    /** What draws plots. */
    public static String plots() {
        return MANIFEST.get("plots").stringValue();
    }

    public static String icon() {
        return MANIFEST.get("icon").stringValue();
    }

    private static JsonNode read() {
        try (InputStream in = Bundle.class.getResourceAsStream("/META-INF/resources/app/manifest.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the web components are missing from this build", e);
        }
    }
}
