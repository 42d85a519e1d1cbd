package org.curlew.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who gets in, against a real server. */
class AccessIT {

    @RegisterExtension
    static final ServedLab SERVED = new ServedLab();

    @Test
    void without_the_token_a_program_gets_401_and_is_told_where_the_link_is() throws Exception {
        HttpResponse<String> answer = SERVED.send(SERVED.request("/api/v1/library"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("curlew serve").startsWith("{");
    }

    @Test
    void without_the_token_a_browser_gets_a_page_that_says_where_the_link_is() throws Exception {
        HttpResponse<String> answer = SERVED.send(SERVED.request("/"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("<h1>").contains("curlew serve");
    }

    @Test
    void the_bearer_token_opens_the_rest_interface() throws Exception {
        assertThat(SERVED.send(SERVED.trusted("/api/v1/library")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_token_does_not_open_it() throws Exception {
        var wrong = SERVED.request("/api/v1/library").header("Authorization", "Bearer " + "0".repeat(64));
        assertThat(SERVED.send(wrong).statusCode()).isEqualTo(401);
    }

    @Test
    void the_link_becomes_one_cookie_that_opens_both_contexts() throws Exception {
        HttpResponse<String> arrival = SERVED.send(SERVED.request("/?token=" + SERVED.token()));
        String cookie = arrival.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(arrival.statusCode()).isEqualTo(303);
        assertThat(arrival.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("token"));
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
        String pair = cookie.substring(0, cookie.indexOf(';'));
        assertThat(SERVED.send(SERVED.request("/api/v1/library").header("Cookie", pair))
                        .statusCode())
                .isEqualTo(200);
        assertThat(SERVED.send(SERVED.request("/").header("Cookie", pair)).body())
                .contains("Vaadin");
    }

    @Test
    void another_name_in_the_host_header_is_refused() throws Exception {
        assertThat(raw("GET /api/v1/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    @Test
    void a_page_of_another_site_may_not_post() throws Exception {
        var post = SERVED.trusted("/api/v1/runs")
                .header("Origin", "http://evil.example")
                .POST(BodyPublishers.ofString("{}"));
        assertThat(SERVED.send(post).statusCode()).isEqualTo(403);
    }

    @Test
    void a_page_of_another_site_may_not_open_a_web_socket() throws Exception {
        assertThat(raw(
                        "GET /VAADIN/push HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\nUpgrade: websocket\r\n"
                                + "Connection: Upgrade, close\r\nAuthorization: Bearer " + SERVED.token() + "\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void a_body_of_200_megabytes_is_refused_before_it_is_read() throws Exception {
        assertThat(raw("POST /api/v1/library/import HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000000\r\n"
                        + "Authorization: Bearer " + SERVED.token() + "\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void a_path_that_climbs_is_refused() throws Exception {
        for (String path : new String[] {"/api/../../etc/passwd", "/api/%2e%2e/x", "/VAADIN/..%2f..%2fx"}) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                            + SERVED.token() + "\r\n\r\n"))
                    .as(path)
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void every_answer_forbids_framing_and_guessing_of_types() throws Exception {
        var headers = SERVED.send(SERVED.request("/")).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void only_inline_scripts_with_the_nonce_of_the_page_may_run() throws Exception {
        HttpResponse<String> page = SERVED.send(SERVED.trusted("/"));
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        Matcher nonce = Pattern.compile("script-src 'self' 'unsafe-eval' 'nonce-([^']+)';")
                .matcher(policy);
        assertThat(nonce.find()).as(policy).isTrue();
        List<String> scripts = Pattern.compile("<script[^>]*>")
                .matcher(page.body())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(scripts).isNotEmpty().allSatisfy(tag -> assertThat(tag).contains(nonce.group(1)));
        assertThat(SERVED.send(SERVED.trusted("/")).headers().firstValue("Content-Security-Policy"))
                .as("another number for another page")
                .isNotEqualTo(page.headers().firstValue("Content-Security-Policy"));
    }

    @Test
    void every_file_of_the_data_directory_is_readable_by_its_owner_alone() throws Exception {
        try (Stream<Path> all = Files.list(SERVED.data)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .contains("access-token", "curlew.mv.db", "lock");
            for (Path file : files) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", SERVED.at("/").getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            socket.setSoTimeout(120_000);
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            byte[] first = in.readNBytes(12);
            return new String(first, StandardCharsets.US_ASCII);
        }
    }
}
