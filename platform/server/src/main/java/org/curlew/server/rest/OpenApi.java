package org.curlew.server.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The OpenAPI 3.1 document, made of the very list of routes that is served. */
record OpenApi(List<Route> routes) {

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");

    Map<String, Object> document() {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        routes.forEach(route -> paths.computeIfAbsent(route.path(), p -> new LinkedHashMap<>())
                .put(route.method().toLowerCase(Locale.ROOT), operation(route)));
        return Map.of(
                "openapi", "3.1.0",
                "info", Map.of("title", "Curlew", "version", "0.1.0"),
                "servers", List.of(Map.of("url", "/api/v1")),
                "security", List.of(Map.of("token", List.of())),
                "components",
                        Map.of(
                                "securitySchemes",
                                Map.of("token", Map.of("type", "http", "scheme", "bearer")),
                                "schemas",
                                Map.of("Error", error())),
                "paths", paths);
    }

    private static Map<String, Object> operation(Route route) {
        Matcher names = PATH_PARAMETER.matcher(route.path());
        List<Map<String, Object>> parameters = names.results()
                .map(found -> Map.<String, Object>of(
                        "name", found.group(1), "in", "path", "required", true, "schema", Map.of("type", "string")))
                .toList();
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", route.meaning());
        operation.put("parameters", parameters);
        if (route.method().equals("POST") || route.method().equals("PUT")) {
            operation.put("requestBody", Map.of("content", Map.of("application/json", Map.of())));
        }
        operation.put(
                "responses",
                Map.of(
                        "2XX",
                        Map.of("description", route.meaning()),
                        "400",
                        problem("What is wrong with the request"),
                        "401",
                        problem("The token is missing"),
                        "404",
                        problem("There is no such thing")));
        return operation;
    }

    private static Map<String, Object> problem(String description) {
        return Map.of(
                "description",
                description,
                "content",
                Map.of("application/json", Map.of("schema", Map.of("$ref", "#/components/schemas/Error"))));
    }

    private static Map<String, Object> error() {
        Map<String, Object> violation = Map.of(
                "type",
                "object",
                "properties",
                Map.of("path", Map.of("type", "string"), "message", Map.of("type", "string")));
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of("status", Map.of("type", "integer"), "errors", Map.of("type", "array", "items", violation)));
    }
}
