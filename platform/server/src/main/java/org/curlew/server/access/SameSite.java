package org.curlew.server.access;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Whether a request that acts (anything but reading, and every web socket) comes from Curlew's own pages or from no page at all. */
final class SameSite {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private SameSite() {}

    static boolean holds(Request request) {
        boolean upgrade = request.getHeaders().contains(HttpHeader.UPGRADE);
        if (READING.contains(request.getMethod()) && !upgrade) {
            return true;
        }
        if ("cross-site".equals(request.getHeaders().get("Sec-Fetch-Site"))) {
            return false;
        }
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        return origin == null || authority(origin).equals(host(request));
    }

    private static String host(Request request) {
        String host = request.getHeaders().get(HttpHeader.HOST);
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null ? "?" : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            return "?";
        }
    }
}
