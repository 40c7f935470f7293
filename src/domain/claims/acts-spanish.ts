/** Spanish acts: the most frequent verbs, in the past; no names of states of affairs yet. */
import { words, type ActLanguage, type ClauseWords, type VerbFrame } from './acts.ts';
import { frame, noClauseWords, noNouns } from './acts-romance.ts';
import { spanishInflection } from './acts-spanish-forms.ts';

const clauseWords: ClauseWords = {
  ...noClauseWords,
  determiners: words(
    `el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella cada todo toda todos todas
    varios varias muchos muchas algunos algunas otro otra otros otras ambos ambas cualquier ningún ninguna del al
    dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta
    sesenta setenta ochenta noventa cien ciento doscientos doscientas trescientos trescientas cuatrocientos cuatrocientas quinientos quinientas decenas cientos miles`,
  ),
  possessives: words('su sus mi mis tu tus nuestro nuestra nuestros nuestras cuyo cuya cuyos cuyas'),
  prepositions: words(
    `de del a al en con por para sin sobre entre hasta desde hacia contra según durante tras ante bajo mediante como`,
  ),
  pronouns: words('él ella ellos ellas yo nosotros nadie alguien quien quienes'),
  be: words('es son era eran fue fueron ser sido siendo está están estaba estaban estuvo estuvieron estado'),
  have: words('ha han había habían haber hubo'),
  modals: words(
    `puede pueden podría podrían podrá podrán debe deben debería deberían debía debían va van iba iban será serán sería
    serían habrá habrán habría habrían fuera fueran fuese fuesen sea sean haya hayan hubiera hubieran suele suelen`,
  ),
  negations: words('no nunca jamás tampoco ni'),
  nobody: words('nadie ningún ninguno ninguna'),
  adverbs: words(
    `se le les me nos también ya luego después antes entonces aún todavía siempre solo sólo hoy ayer allí aquí más bien
    primero finalmente pronto así casi lo los las la`,
  ),
  conjunctions: words('y e o u pero sino'),
  subordinators: words('que cuando mientras aunque porque donde como pues'),
  relatives: words('que quien quienes cual cuales quién quiénes qué'),
  conditionals: words('si'),
  unreal: words(
    `temen teme temía temían temor esperan espera esperaba quiere quieren quería querían riesgo posible posibles evitar
    impedir podrían dudan duda sospechan creen considera plan planes pretende pretendía busca buscan`,
  ),
  begin: words('comenzó comenzaron empezó empezaron volvió volvieron'),
  allege: words('acusado acusada acusados acusadas presuntamente'),
  infinitive: words('a de para'),
  by: words('por'),
  of: words('de del'),
  times: words(
    `lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre
    octubre noviembre diciembre hoy ayer noche semana mes meses año años día días semanas mañana tarde veces vez horas hora`,
  ),
  generic: words('cualquiera quienquiera'),
  otherVerbs: words(
    `dijo dijeron dice dicen vio vieron fue hizo hicieron tuvo tuvieron dio dieron puso pusieron vino vinieron supo sabe
    saben compareció abrió cerró quedó quedaron siguió siguieron llegó llegaron`,
  ),
  personRelatives: words('quien quienes'),
  notPeople: words('cual cuales'),
  indefinites: words('un una cada cualquier ningún ninguna'),
  ask: words('sabe saben dice dicen'),
  superlatives: words('menos'),
  noAgents: words(
    `teléfono orden fuerza ley correo aire carretera barco avión tren mar tierra medio error falta robo trata ello eso`,
  ),
  unrealNouns: words('para pidió pidieron exigió exigieron posible'),
  but: words('pero'),
  say: words(
    'dijo dijeron dice dicen afirmó afirmaron informó informaron anunció anunciaron confirmó confirmaron contó contaron relató relataron declaró declararon explicó aseguró añadió',
  ),
  objectMarks: words('a al'),
  clitics: words('lo la los las me nos'),
  doubleBounds: words('más'),
};

const nounClasses: ActLanguage['nounClasses'] = {
  ...noNouns,
  people: words(
    `persona personas hombre hombres mujer mujeres niña niñas niño niños joven jóvenes menor menores trabajador
    trabajadora trabajadores trabajadoras obrero obreros obrera obreras víctima víctimas migrante migrantes extranjero
    extranjeros extranjeras preso presos presa presas rehén rehenes sobreviviente sobrevivientes superviviente
    supervivientes pescador pescadores dueño dueña dueños gerente gerentes jefe jefes funcionario funcionarios activista
    activistas periodista periodistas estudiante estudiantes ciudadano ciudadanos sospechoso sospechosos familiar
    familiares soldado soldados policías agente agentes guardia guardias empleado empleados miembro miembros adolescente
    adolescentes detenido detenidos detenida detenidas acusado acusados nacional nacionales campesino campesinos vecinos
    dos tres cuatro cinco seis siete ocho nueve diez once doce decenas cientos miles grupo`,
  ),
  documents: words(
    'pasaporte pasaportes documento documentos documentación papeles visado visados teléfonos celulares',
  ),
  wages: words('salario salarios sueldo sueldos paga jornal jornales'),
  premises: words(
    `recinto recintos fábrica fábricas taller talleres casa casas edificio edificios local locales oficina oficinas centro
    centros hotel hoteles finca fincas burdel burdeles complejo complejos vivienda viviendas sede`,
  ),
  allegation: words('acusación acusaciones denuncia denuncias informe informes cargos señalamientos'),
  officials: words(
    'policía policías autoridad autoridades agente agentes soldados marina ejército fiscalía funcionarios gobierno oficiales',
  ),
  nature: words(
    'tormenta inundación inundaciones terremoto incendio accidente explosión equipo huracán choque',
  ),
};

const people = { of: ['people'] } as const;
const intransitive = { object: 'none' } as const;
const spoken = { object: 'possible', patient: 'none', voice: 'active' } as const;

const verbs: readonly VerbFrame[] = [
  frame('arrest', 'detener arrestar apresar capturar'),
  frame('rescue', 'rescatar'),
  frame('release', 'liberar excarcelar', people),
  frame('escape', 'escapar fugar huir', intransitive),
  frame('raid', 'allanar registrar', { of: ['premises'] }),
  frame('violence', 'golpear apalear agredir herir', people),
  frame('torture', 'torturar'),
  frame('sexual-violence', 'violar', people),
  frame('killing', 'matar asesinar ejecutar', people),
  frame('death', 'morir fallecer', { ...intransitive, subject: 'patient' }),
  frame('disappearance', 'desaparecer', { ...intransitive, subject: 'patient' }),
  frame('abduction', 'secuestrar raptar'),
  frame('confinement', 'encerrar encarcelar encadenar recluir', people),
  frame('confinement', 'mantener retener', {
    ...people,
    with: words('encerrado encerrada encerrados encerradas cautivos cautivas cautivo cautiva'),
  }),
  frame('retention-of-documents', 'quitar retener confiscar', { of: ['documents'] }),
  frame('seizure', 'incautar decomisar confiscar', {}),
  frame('sale', 'vender revender comprar', people),
  frame('trafficking', 'traficar', people),
  frame('recruitment', 'reclutar captar', people),
  frame('deception', 'engañar', people),
  frame('coercion', 'obligar forzar', { forces: true, of: ['people'] }),
  frame('conviction', 'condenar', people),
  frame('charge', 'acusar imputar procesar', { of: ['people', 'officials'] }),
  frame('designation', 'sancionar', {}),
  frame('extradition', 'extraditar'),
  frame('deportation', 'deportar expulsar', people),
  frame('repatriation', 'repatriar'),
  frame('identification', 'identificar', people),
  frame(null, 'pagar', { ...people, voice: 'passive', negatedAct: 'withholding-of-wages' }),
  frame(null, 'responder contestar', { ...intransitive, negatedAct: 'silence' }),
  frame('denial', 'negar desmentir rechazar', { of: ['allegation'] }),
  frame('pledge', 'prometer', spoken),
  frame('demand', 'exigir', spoken),
];

/** Spanish: verbs only. */
export const spanishActs: ActLanguage = {
  code: 'es',
  shapes: {
    manner: ['mente'],
    notManner: [],
    participle: [],
    progressive: [],
    finite: words('ó aron ieron aban ían'),
    person: words('dores doras istas antes'),
    genitive: [],
  },
  subjectFollows: true,
  relativeAfterComma: true,
  participleAfterHave: true,
  words: clauseWords,
  nounClasses,
  verbs,
  forced: [
    { act: 'forced-labour', verbs: words('trabajar') },
    { act: 'forced-criminality', verbs: words('estafar engañar robar') },
    { act: 'extortion', verbs: words('pagar') },
    { act: 'sexual-exploitation', verbs: words('prostituir prostituirse') },
  ],
  nouns: [],
  characterisations: [],
  inflect: spanishInflection,
};
