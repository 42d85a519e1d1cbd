package org.curlew.server.access;

import java.util.List;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * Stands before both contexts, so that one place decides: the name, the path, the size, the site, the token. The printed link
 * carries the token; the gate turns it into one HttpOnly, SameSite=Strict cookie and sends the browser to the clean address.
 */
public final class Gate extends Handler.Wrapper {

    /** The one address that answers without a token: whether the server is up. */
    public static final String HEALTH = "/api/v1/health";

    private final AccessToken token;
    private final AllowedHosts hosts;
    private final long largestBody;

    public Gate(AccessToken token, AllowedHosts hosts, long largestBody, Handler guarded) {
        super(guarded);
        this.token = token;
        this.hosts = hosts;
        this.largestBody = largestBody;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Refusal refusal = refusal(request);
        if (refusal != null) {
            refusal.send(request, response, callback);
            return true;
        }
        if (HEALTH.equals(request.getHttpURI().getCanonicalPath())) {
            return super.handle(request, response, callback);
        }
        if (arrivesByLink(request)) {
            admit(request, response, callback);
            return true;
        }
        if (!token.matches(bearer(request)) && !token.matches(cookie(request))) {
            Refusal.NO_TOKEN.send(request, response, callback);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private Refusal refusal(Request request) {
        if (!hosts.allow(request.getHeaders().get(HttpHeader.HOST))) {
            return Refusal.WRONG_HOST;
        }
        String path = request.getHttpURI().getDecodedPath();
        if (path == null || List.of(path.split("[/\\\\]")).contains("..")) {
            return Refusal.BAD_PATH;
        }
        if (request.getLength() > largestBody) {
            return Refusal.tooLarge(largestBody);
        }
        return SameSite.holds(request) ? null : Refusal.OTHER_SITE;
    }

    private boolean arrivesByLink(Request request) {
        return "GET".equals(request.getMethod()) && token.matches(linkToken(request));
    }

    private static String linkToken(Request request) {
        Fields query = Request.extractQueryParameters(request);
        return query.getValue("token");
    }

    private void admit(Request request, Response response, Callback callback) {
        Response.addCookie(
                response,
                HttpCookie.build(cookieName(request), token.text())
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite(HttpCookie.SameSite.STRICT)
                        .build());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.LOCATION, request.getHttpURI().getCanonicalPath());
        response.setStatus(HttpStatus.SEE_OTHER_303);
        callback.succeeded();
    }

    private static String bearer(Request request) {
        String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : null;
    }

    private static String cookie(Request request) {
        String name = cookieName(request);
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Cookies do not know ports; the name does, so that two servers on one machine do not take each other's. */
    private static String cookieName(Request request) {
        return "curlew-" + Request.getLocalPort(request);
    }
}
