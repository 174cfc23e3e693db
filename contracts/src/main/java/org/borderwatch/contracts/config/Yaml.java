package org.borderwatch.contracts.config;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads YAML strictly: an unknown key, a wrong type or a missing value is refused with its line.
 */
public final class Yaml {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .withCoercionConfig(
              LogicalType.Textual,
              c -> c.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .annotationIntrospector(new PrimitivesAreRequired())
          .build();

  /** A component that cannot be null must be written; a 0 that nobody wrote is never assumed. */
  private static final class PrimitivesAreRequired extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
      return member.getRawType().isPrimitive() ? Boolean.TRUE : null;
    }
  }

  private Yaml() {}

  /**
   * @throws ConfigException naming file, line and remedy
   */
  public static <T> T read(ConfigText text, Class<T> type) {
    if (text.text().isBlank()) {
      throw ConfigException.at(text.source(), "the file is empty", "write its content");
    }
    try {
      return MAPPER.readValue(text.text(), type);
    } catch (UnrecognizedPropertyException e) {
      throw ConfigException.at(
          where(text, e, e.getPropertyName() + ":"),
          "unknown key '" + e.getPropertyName() + "'" + path(e),
          "known here: "
              + e.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .sorted()
                  .collect(Collectors.joining(", ")));
    } catch (InvalidTypeIdException e) {
      throw ConfigException.at(
          where(text, e),
          (e.getTypeId() == null ? "no type" : "unknown type '" + e.getTypeId() + "'") + path(e),
          "give one of " + types(e.getBaseType().getRawClass()));
    } catch (InvalidFormatException e) {
      throw ConfigException.at(
          where(text, e),
          "'" + e.getValue() + "' does not fit" + path(e),
          "give " + expected(e.getTargetType()));
    } catch (ValueInstantiationException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof ConfigException c) {
        throw c;
      }
      throw ConfigException.at(
          where(text, e), "refused" + path(e) + ": " + cause.getMessage(), "mend the value");
    } catch (MismatchedInputException e) {
      throw ConfigException.at(
          where(text, e),
          "a wrong kind of value, or none" + path(e),
          "give " + expected(e.getTargetType()));
    } catch (JacksonException e) {
      throw ConfigException.at(where(text, e), e.getOriginalMessage(), "mend the YAML here");
    }
  }

  private static String types(Class<?> base) {
    JsonSubTypes types = base.getAnnotation(JsonSubTypes.class);
    return types == null
        ? "those the documentation names"
        : Arrays.stream(types.value())
            .map(JsonSubTypes.Type::name)
            .collect(Collectors.joining(", "));
  }

  private static String where(ConfigText text, JacksonException e) {
    return where(text, e, null);
  }

  /** The reader's own line, or where the fragment stands: a buffered value has lost its line. */
  private static String where(ConfigText text, JacksonException e, String fragment) {
    TokenStreamLocation at = e.getLocation();
    if (at != null && at.getLineNr() > 0) {
      return text.line(at.getLineNr());
    }
    return fragment == null ? text.source() : text.lineOf(fragment);
  }

  private static String path(JacksonException e) {
    String path =
        e.getPath().stream()
            .map(
                step ->
                    step.getPropertyName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getPropertyName())
            .collect(Collectors.joining());
    return path.isEmpty() ? "" : " at " + (path.startsWith(".") ? path.substring(1) : path);
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "a value of the kind the documentation names";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(c -> c.toString().toLowerCase(java.util.Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
    return switch (type.getSimpleName()) {
      case "Integer", "int", "Long", "long" -> "a whole number";
      case "Double", "double" -> "a number";
      case "Boolean", "boolean" -> "true or false";
      case "Duration" -> "a duration such as PT15M, PT24H or P7D";
      case "Instant" -> "a time such as 2026-11-22T10:00:00Z";
      case "String" -> "a text";
      default -> "a mapping of its keys";
    };
  }
}
