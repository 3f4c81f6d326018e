package dev.vibecoder.store;

import dev.vibecoder.domain.people.Person;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Owns {@code project_authors}; {@link CommitTable} adds the authors that it meets. */
@Component
public class ProjectAuthorTable {

  private static final String NAMED_BY_ANOTHER =
      """
      SELECT author, author_email
      FROM project_authors
      WHERE project_id = :projectId
        AND mailmap IS DISTINCT FROM :mailmap
      ORDER BY author, author_email
      """;

  private static final String NAME =
      """
      UPDATE project_authors a
      SET person = n.person, person_email = n.person_email, mailmap = :mailmap
      FROM unnest(
        CAST(:authors AS text[]), CAST(:emails AS text[]), CAST(:persons AS text[]),
        CAST(:personEmails AS text[])) AS n (author, author_email, person, person_email)
      WHERE a.project_id = :projectId
        AND a.author = n.author
        AND a.author_email = n.author_email
      """;

  private final JdbcClient jdbc;

  ProjectAuthorTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Says who the authors are that another mailmap, or none, has named.
   *
   * @param mailmap its version
   * @param personOf who committed under a name and address
   * @return how many authors were asked about
   */
  @Transactional
  public int name(UUID projectId, String mailmap, UnaryOperator<Person> personOf) {
    List<Person> authors =
        jdbc.sql(NAMED_BY_ANOTHER)
            .param("projectId", projectId)
            .param("mailmap", mailmap)
            .query((row, n) -> new Person(row.getString(1), row.getString(2)))
            .list();
    if (authors.isEmpty()) {
      return 0;
    }
    List<Person> persons = authors.stream().map(personOf).toList();
    return jdbc.sql(NAME)
        .param("projectId", projectId)
        .param("mailmap", mailmap)
        .param("authors", names(authors))
        .param("emails", emails(authors))
        .param("persons", names(persons))
        .param("personEmails", emails(persons))
        .update();
  }

  private static String[] names(Collection<Person> people) {
    return people.stream().map(Person::name).toArray(String[]::new);
  }

  private static String[] emails(Collection<Person> people) {
    return people.stream().map(Person::email).toArray(String[]::new);
  }
}
